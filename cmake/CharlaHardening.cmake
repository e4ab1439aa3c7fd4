# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What makes a flaw harder to use, for what is used: every build but Debug, unless a sanitizer looks at the same things
# better. tests/layout/tst_hardening.py reads from a program built so that it is there.
if(CHARLA_SANITIZE)
    return()
endif()

include(CheckCXXCompilerFlag)
set(CHARLA_HARDENED $<NOT:$<CONFIG:Debug>>)
# Bounds of what the compiler knows the size of, and of the standard library's containers; return addresses and the stack.
set(flags -fstack-protector-strong -D_GLIBCXX_ASSERTIONS -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
foreach(flag -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "CHARLA_HAS${flag}" has) # only some processors have them
    check_cxx_compiler_flag(${flag} ${has})
    if(${has})
        list(APPEND flags ${flag})
    endif()
endforeach()
target_compile_options(charla_strict INTERFACE "$<${CHARLA_HARDENED}:${flags}>")
# The program lies somewhere else each time (Qt has everything compiled for that); all addresses of libraries are looked up
# at the start and can't be written then; no data is run.
target_link_options(charla_strict INTERFACE
    "$<${CHARLA_HARDENED}:LINKER:-z,relro;LINKER:-z,now;LINKER:-z,noexecstack>"
    "$<$<AND:${CHARLA_HARDENED},$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>>:-pie>")
