# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# charla_test(<kind> <name> [SOURCES …] [LINKS …]): tests/<kind>/tst_<name>.cpp as a test of that label.
function(charla_test kind name)
    cmake_parse_arguments(PARSE_ARGV 2 TEST "GUI" "" "SOURCES;LINKS")
    set(target tst_${kind}_${name})
    add_executable(${target} tst_${name}.cpp ${TEST_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PRIVATE Qt6::Test charla::strict ${TEST_LINKS})
    if(TARGET charla_testsupport)
        target_link_libraries(${target} PRIVATE charla::testsupport)
    endif()
    add_test(NAME ${kind}.${name} COMMAND ${target})
    set_tests_properties(${kind}.${name} PROPERTIES
        LABELS ${kind} TIMEOUT 120 ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
