# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# charla_moc(<target> <source>…): what AUTOMOC does, for sources that include their own .moc or have a header beside them.
# AUTOMOC looks through all sources once more for each target, and compiles a file of its own for it: with two hundred
# tests that was a sixth of the time of a build.
function(charla_moc target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    file(MAKE_DIRECTORY ${folder})
    target_include_directories(${target} PRIVATE ${folder})
    foreach(source IN LISTS ARGN)
        cmake_path(GET source STEM LAST_ONLY stem)
        cmake_path(REPLACE_FILENAME source ${stem}.h OUTPUT_VARIABLE header)
        cmake_path(ABSOLUTE_PATH header)
        set(made)
        file(STRINGS ${source} includes_own REGEX "^#include \"${stem}\\.moc\"")
        if(includes_own)
            set(made ${folder}/${stem}.moc)
            qt6_generate_moc(${source} ${made} TARGET ${target})
        endif()
        if(EXISTS ${header})
            file(STRINGS ${header} has_objects REGEX "Q_OBJECT|Q_GADGET|Q_NAMESPACE")
            if(has_objects)
                list(APPEND made ${folder}/moc_${stem}.cpp)
                qt6_generate_moc(${header} ${folder}/moc_${stem}.cpp TARGET ${target})
            endif()
        endif()
        target_sources(${target} PRIVATE ${made})
    endforeach()
endfunction()

# charla_test(<kind> <name> [SOURCES …] [LINKS …] [PROGRAM] [THREADS] [SPREAD] [TLS]): tests/<kind>/tst_<name>.cpp as a test with the
# label <kind>. With PROGRAM the test finds the programs themselves in the environment's CHARLA_PROGRAM and CHARLA_SERVER_PROGRAM. With THREADS it has
# the label threads, too: what it tests has threads of its own. With SPREAD it runs a second time, with the server's
# connections spread over threads (tests/support/loopback.h). With TLS it runs once more, with all its peers encrypted
# (tests/support/way.h), and with SPREAD both at once.
#
# Links tests/support, and through it the server. The time limit is for hangs: no test waits for time.
# A test whose LINKS name a floor that is not built (CHARLA_FLOORS) is left out.
function(charla_test kind name)
    cmake_parse_arguments(PARSE_ARGV 2 TEST "PROGRAM;THREADS;SPREAD;TLS" "" "SOURCES;LINKS")
    foreach(floor IN LISTS TEST_LINKS)
        if(floor MATCHES "^charla::" AND NOT TARGET ${floor})
            return()
        endif()
    endforeach()
    set(target tst_${kind}_${name})
    add_executable(${target} tst_${name}.cpp ${TEST_SOURCES})
    charla_moc(${target} tst_${name}.cpp ${TEST_SOURCES})
    target_link_libraries(${target} PRIVATE charla::testsupport Qt6::Test charla::strict ${TEST_LINKS})
    # One precompiled header for all that know no window, and one for all that do: Qt's headers differ by that.
    if(TEST_LINKS MATCHES "charla::(ui|desktop|testdesk)")
        target_precompile_headers(${target} REUSE_FROM charla_testdesk)
    else()
        target_precompile_headers(${target} REUSE_FROM charla_testsupport)
    endif()
    add_test(NAME ${kind}.${name} COMMAND ${target})
    set(sanitizers UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1)
    if(kind STREQUAL gui)
        # Fonts and styles of the system are kept until the end, and then not given back.
        list(APPEND sanitizers ASAN_OPTIONS=detect_leaks=0)
    endif()
    if(TEST_PROGRAM)
        add_dependencies(${target} charla charla-server)
        list(APPEND sanitizers CHARLA_PROGRAM=$<TARGET_FILE:charla>
            CHARLA_SERVER_PROGRAM=$<TARGET_FILE:charla-server>)
    endif()
    set(labels ${kind})
    if(TEST_THREADS)
        list(APPEND labels threads)
        add_dependencies(charla_threads ${target})
    endif()
    if(TEST_THREADS OR TEST_SPREAD)
        list(APPEND sanitizers "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp")
    endif()
    set_tests_properties(${kind}.${name} PROPERTIES
        LABELS "${labels}"
        TIMEOUT 180
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${sanitizers}")
    if(TEST_SPREAD)
        # The same with the server's connections spread over three threads, and on the event loop that a
        # server without a window has.
        add_test(NAME ${kind}.${name}.spread COMMAND ${target})
        set_tests_properties(${kind}.${name}.spread PROPERTIES
            LABELS "${kind};threads"
            TIMEOUT 180
            ENVIRONMENT "CHARLA_TEST_THREADS=3;QT_NO_GLIB=1;QT_QPA_PLATFORM=offscreen;${sanitizers}")
        add_dependencies(charla_threads ${target})
    endif()
    if(TEST_TLS)
        set(way "CHARLA_TEST_TLS=1")
        if(TEST_SPREAD)
            list(APPEND way "CHARLA_TEST_THREADS=3" "QT_NO_GLIB=1")
            list(APPEND labels threads)
            list(REMOVE_DUPLICATES labels)
        endif()
        add_test(NAME ${kind}.${name}.tls COMMAND ${target})
        set_tests_properties(${kind}.${name}.tls PROPERTIES
            LABELS "${labels}"
            TIMEOUT 180
            ENVIRONMENT "${way};QT_QPA_PLATFORM=offscreen;${sanitizers}")
    endif()
endfunction()
