"""The part of JSON Schema that the files for other platforms are described with (resources/data/openapi.json)."""
import re


def violations(schema, line):
    """What a record violates, in words; empty when it is as described."""
    properties = schema["properties"]
    out = [f"missing {key}" for key in schema.get("required", []) if key not in line]
    if "anyOf" in schema and all(any(key not in line for key in one["required"]) for one in schema["anyOf"]):
        out.append("none of " + str(schema["anyOf"]))
    for key, value in line.items():
        field = properties.get(key)
        if field is None:
            out += [f"unknown {key}"] if schema.get("additionalProperties") is False else []
        elif not isinstance(value, str):
            out.append(f"no text: {key}")
        elif ("pattern" in field and not re.search(field["pattern"], value)) or ("enum" in field and value not in field["enum"]):
            out.append(f"{key} = {value}")
    return out
