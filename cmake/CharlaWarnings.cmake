# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# charla::strict: C++ standard, warnings and Qt's strictness, for every target of ours.
option(CHARLA_WERROR "Treat warnings as errors" OFF)
set(CHARLA_SANITIZE "" CACHE STRING "Sanitizers, such as address,undefined")

add_library(charla_strict INTERFACE)
add_library(charla::strict ALIAS charla_strict)
target_compile_features(charla_strict INTERFACE cxx_std_20)
target_compile_options(charla_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    -Wextra-semi -Wno-missing-field-initializers
    $<$<BOOL:${CHARLA_WERROR}>:-Werror>)
if(CHARLA_SANITIZE)
    target_compile_options(charla_strict INTERFACE -fsanitize=${CHARLA_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(charla_strict INTERFACE -fsanitize=${CHARLA_SANITIZE})
endif()
target_compile_definitions(charla_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060400)
