# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# charla_add_module(<name> SOURCES … LINKS … [PRECOMPILED …]): one floor as a library charla::<name>.
#
# Static where it is to be installed: one program, that starts at once. With BUILD_SHARED_LIBS, as the presets for
# tests have it, the floors are there once and not in each of two hundred tests.
#
# PRECOMPILED are headers that nearly every file of this floor includes, besides those of all floors.
#
# Its headers are found as <name/…> by those targets only that link it: each floor has an include
# root of its own, so that an include that runs up the stairs does not compile.
function(charla_add_module name)
    cmake_parse_arguments(PARSE_ARGV 1 MODULE "" "" "SOURCES;LINKS;PRECOMPILED")
    set(root ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${root})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)

    add_library(charla_${name} ${MODULE_SOURCES})
    add_library(charla::${name} ALIAS charla_${name})
    set_target_properties(charla_${name} PROPERTIES AUTOMOC ON)
    target_include_directories(charla_${name} PUBLIC ${root})
    target_link_libraries(charla_${name} PUBLIC ${MODULE_LINKS} PRIVATE charla::strict)
    # What nearly every file includes; half of the compile time otherwise.
    target_precompile_headers(charla_${name} PRIVATE
        <QByteArray> <QHash> <QList> <QMetaObject> <QObject> <QString> <QStringList> <QTimer> <QUrl>
        <algorithm> <chrono> <functional> <memory> <optional> <utility> <variant> <vector>
        ${MODULE_PRECOMPILED})
endfunction()
