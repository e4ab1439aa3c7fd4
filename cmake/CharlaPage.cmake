# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# charla_add_page(TARGET): puts the browser page (resources/web) into a program, as the server's
# Pages expect it under ":/web": scripts and styles joined into one file each, so that a phone has
# the page after a few requests, and each text beside itself as .gz, so that nothing is packed
# while somebody waits.

find_program(ESBUILD esbuild REQUIRED)
find_file(MARKED_JS marked.umd.js PATHS /usr/share/javascript/marked /usr/share/nodejs/marked REQUIRED)
find_file(QRCODE_JS qrcode.js PATHS /usr/share/nodejs/qrcode-generator /usr/share/javascript/qrcode-generator REQUIRED)
mark_as_advanced(ESBUILD MARKED_JS QRCODE_JS)

function(charla_add_page target)
    set(web ${PROJECT_SOURCE_DIR}/resources/web)
    set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
    set(emoji ${PROJECT_SOURCE_DIR}/resources/emoji/emoji.tsv)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/web)
    set(copied manifest.webmanifest)
    foreach(language IN ITEMS en es it ru zh-CN)
        list(APPEND copied i18n/${language}.json)
    endforeach()
    set(texts index.html page.css early.js shared.js page.js inside.js marked.js files.js invite.js shrink.js sw.js icon.svg emoji.txt ${copied})
    list(TRANSFORM texts PREPEND ${out}/)
    set(packed ${texts})
    list(TRANSFORM packed APPEND .gz)
    set(pictures icon-192.png icon-512.png icon-maskable.png)
    list(TRANSFORM pictures PREPEND ${out}/)

    list(TRANSFORM copied PREPEND ${web}/ OUTPUT_VARIABLE sources)
    add_custom_command(
        OUTPUT ${texts} ${packed} ${pictures}
        COMMAND ${CMAKE_COMMAND} -D WEB=${web} -D ICONS=${icons} -D OUT=${out} -D ESBUILD=${ESBUILD}
            -D MARKED=${MARKED_JS} -D QRCODE=${QRCODE_JS} -D EMOJI=${emoji} -D "COPIED=${copied}"
            -P ${PROJECT_SOURCE_DIR}/cmake/joinpage.cmake
        DEPENDS ${web}/index.html ${sources} ${icons}/charla.svg ${emoji} ${MARKED_JS} ${QRCODE_JS}
            ${PROJECT_SOURCE_DIR}/cmake/joinpage.cmake
        DEPFILE ${out}/page.d
        COMMENT "Joining and packing the browser page"
        VERBATIM)
    qt_add_resources(${target} page PREFIX /web BASE ${out} FILES ${texts} ${packed} ${pictures})
endfunction()
