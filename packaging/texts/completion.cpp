// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include <app/commandline.h>
#include <app/commandoptions.h>
#include <app/usage.h>

namespace charla::packaging {

using namespace app;
using namespace Qt::StringLiterals;

namespace {

//! What may follow an option, by the word for its value; empty for what nobody can guess.
QString offerFor(const QCommandLineOption &option)
{
    const QString value = option.valueName();
    if (value == "FILE"_L1)
        return u"_charla_files -f"_s;
    if (value == "DIR"_L1)
        return u"_charla_files -d"_s;
    if (value == "FORMAT"_L1)
        return u"_charla_words 'jsonl html csv'"_s;
    if (value == "KIND"_L1)
        return u"_charla_words 'public hidden invitation'"_s;
    if (value.contains(u'|'))
        return u"_charla_words '%1'"_s.arg(QString(value).replace(u'|', u' '));
    return u":"_s;
}

QStringList longSpellings(const QStringList &options)
{
    QStringList all;
    for (const QString &option : options)
        all.append(u"--"_s + option);
    all.removeAll(u"--server-only"_s);
    return all;
}

//! The words of `charla admin`.
QString orderWords(ProgramKind kind)
{
    QStringList words;
    for (const Usage &usage : usages(kind)) {
        for (const auto &order : usage.orders)
            words.append(order.first.section(u' ', 0, 0));
    }
    words.removeDuplicates();
    return words.join(u' ');
}

//! Cases of the option before: "--data) …;;".
QString valueCases()
{
    QString cases;
    for (const QCommandLineOption &option : commandLineOptions()) {
        if (!option.valueName().isEmpty())
            cases
                += u"    --%1) %2; return ;;\n"_s.arg(option.names().constLast(), offerFor(option));
    }
    return cases;
}

//! Cases of the command that was typed: "send) words='--url …' ;;".
QString commandCases(ProgramKind kind)
{
    QStringList names;
    QString cases;
    for (const CommandWord &command : commandWords(kind)) {
        QStringList words = longSpellings(command.options);
        if (command.word.isEmpty())
            continue;
        names.append(command.word);
        if (command.word == "admin"_L1)
            words.prepend(orderWords(kind));
        cases += u"    %1) words='%2' ;;\n"_s.arg(command.word, words.join(u' '));
    }
    QStringList without = longSpellings(commandWords(kind).constFirst().options);
    if (kind == ProgramKind::WithWindow)
        without.prepend(u"--server-only"_s);
    without.removeDuplicates();
    return u"    '') words='%1 --help --version %2' ;;\n"_s.arg(names.join(u' '),
                                                                without.join(u' '))
        + cases;
}

} // namespace

QString completion(ProgramKind kind)
{
    QStringList commands;
    for (const CommandWord &command : commandWords(kind).mid(1))
        commands.append(command.word);
    const QString name = programName(kind);
    return uR"(# bash completion for @NAME@. Made of the lists of which --help is made.
# shellcheck shell=bash

_charla_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_charla_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}

_@FUNCTION@() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' word words=''
    COMPREPLY=()
    if [ "$current" = = ]; then # bash cuts --data=DIR in three
        current=''
    elif [ "$previous" = = ]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $previous in
@VALUES@    esac
    for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
        case $word in
        @COMMANDS@) command=$word && break ;;
        esac
    done
    case $command in
@CASES@    esac
    case $current in
    -*) _charla_words "$words" ;;
    *)
        _charla_words "$words"
        [ ${#COMPREPLY[@]} != 0 ] || _charla_files -f
        ;;
    esac
}

complete -F _@FUNCTION@ @NAME@
)"_s.replace("@FUNCTION@"_L1, QString(name).replace(u'-', u'_'))
        .replace("@NAME@"_L1, name)
        .replace("@VALUES@"_L1, valueCases())
        .replace("@COMMANDS@"_L1, commands.join(u" | "_s))
        .replace("@CASES@"_L1, commandCases(kind));
}

} // namespace charla::packaging
