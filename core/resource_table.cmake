# Writes resource_table.cpp: every file of resources/data and resources/demo as bytes, behind core/resource.h.
# The assembler copies the files in, which takes no time however large they are.

file(GLOB_RECURSE resources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/data/* ${CMAKE_SOURCE_DIR}/resources/demo/*)
list(FILTER resources EXCLUDE REGEX "/(README\\.md|\\.[^/]*)$")
set(blobs)
set(declarations)
set(rows)
set(index 0)
foreach(file IN LISTS resources)
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR}/resources ${file})
    string(APPEND blobs
        "asm(\".pushsection .rodata\\nresource_${index}_begin:\\n.incbin \\\"${file}\\\"\\nresource_${index}_end:\\n.byte 0\\n\"\n"
        "    \".global resource_${index}_begin\\n.hidden resource_${index}_begin\\n\"\n"
        "    \".global resource_${index}_end\\n.hidden resource_${index}_end\\n.popsection\\n\");\n")
    string(APPEND declarations "[[gnu::visibility(\"hidden\")]] extern const char resource_${index}_begin[];\n"
        "[[gnu::visibility(\"hidden\")]] extern const char resource_${index}_end[];\n")
    string(APPEND rows "    if (path == \"${path}\")\n"
        "        return std::string_view(resource_${index}_begin, resource_${index}_end);\n")
    math(EXPR index "${index} + 1")
endforeach()
set(table ${CMAKE_BINARY_DIR}/generated/resource_table.cpp)
file(CONFIGURE OUTPUT ${table} CONTENT [==[
#include "core/resource.h"

// What .incbin copies in is no header: a cache of compilations must not keep this file.
@blobs@
extern "C" {
@declarations@}

std::optional<std::string_view> core::resource([[maybe_unused]] std::string_view path)
{
@rows@    return std::nullopt;
}
]==] @ONLY)
set_source_files_properties(${table} PROPERTIES OBJECT_DEPENDS "${resources}" SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
target_sources(core PRIVATE ${table})
