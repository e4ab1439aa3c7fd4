// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/commandline.h>

#include <app/admincommand.h>
#include <app/commandoptions.h>
#include <app/configfile.h>
#include <app/helptext.h>
#include <app/optionreader.h>
#include <protocol/limits.h>

#include <QRegularExpression>

#include <algorithm>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// More than machines have cores for.
constexpr int MostThreads = 64;
// Longer than somebody waits.
constexpr int MostSeconds = 3600;

Serve::Security security(OptionReader &reader)
{
    const bool isRequired = reader.isSet(u"require-tls"_s);
    const bool isOff = reader.isSet(u"no-tls"_s);
    const bool isShown = reader.isSet(u"tls-cert"_s);
    if (isShown != reader.isSet(u"tls-key"_s))
        reader.complain(u"--tls-cert and --tls-key go together."_s);
    if (isOff && (isRequired || isShown))
        reader.complain(u"--no-tls does not go with --require-tls or --tls-cert."_s);
    if (isRequired)
        return Serve::Security::Required;
    return isOff ? Serve::Security::None : Serve::Security::AsSet;
}

// What one mode makes of its options, and of the words that stand without one.
Command serve(OptionReader &reader, const QStringList &)
{
    return Serve{.listenAddress = reader.address(u"listen"_s),
                 .port = reader.port(u"port"_s),
                 .name = reader.serverName(u"name"_s),
                 .keeping = reader.keeping(),
                 .allowedOrigins = reader.texts(u"allow-origin"_s),
                 .allowedHosts = reader.texts(u"allow-host"_s),
                 .passwordFile = reader.text(u"password-file"_s),
                 .maxFile = reader.size(u"max-file"_s),
                 .maxStorage = reader.size(u"max-storage"_s),
                 .fileTypes = reader.mimePatterns(u"file-types"_s),
                 .threads = reader.number(u"threads"_s, 1, MostThreads).value_or(1),
                 .announcing = reader.isSet(u"no-announce"_s) ? Serve::Announcing::No
                                                              : Serve::Announcing::AsSet,
                 .hasTutorials = reader.isSet(u"tutorials"_s),
                 .showsCode = reader.isSet(u"qr"_s),
                 .logForm = reader.logForm(u"log"_s),
                 .logLevel = reader.logLevel(u"log-level"_s),
                 .limits = reader.limits(u"limits"_s),
                 .metricsReaders = reader.addresses(u"metrics-allow"_s),
                 .trustedProxies = reader.proxies(u"trusted-proxies"_s),
                 .certificateFile = reader.text(u"tls-cert"_s),
                 .keyFile = reader.text(u"tls-key"_s),
                 .security = security(reader)};
}

Command openWindow(OptionReader &reader, const QStringList &words)
{
    Desktop desktop{.url = reader.url(u"connect"_s),
                    .nick = reader.nick(u"nick"_s),
                    .room = reader.room(u"room"_s),
                    .passwordFile = reader.text(u"password-file"_s),
                    .trusted = reader.fingerprint(u"trust"_s),
                    .keeping = reader.keeping()};
    if (desktop.passwordFile && !reader.isSet(u"connect"_s))
        reader.complain(u"--password-file goes with --connect or --server-only."_s);
    if (desktop.trusted && !reader.isSet(u"connect"_s))
        reader.complain(u"--trust goes with --connect only."_s);
    if (desktop.url && !desktop.nick)
        reader.complain(u"--connect needs --nick, too."_s);
    if (reader.isSet(u"new-instance"_s))
        desktop.instance = Desktop::Instance::New;
    if (words.isEmpty())
        return desktop;
    desktop.link = client::joinLinkOf(words.first());
    if (!desktop.link || words.size() > 1)
        reader.complain(
            u"\"%1\" is no link; say for example charla://192.168.1.20:9090/lobby."_s.arg(
                words.join(u' ')));
    if (desktop.url)
        reader.complain(u"A link does not go with --connect."_s);
    return desktop;
}

Command post(OptionReader &reader, const QStringList &words)
{
    const auto url = reader.url(u"url"_s);
    const auto nick = reader.nick(u"nick"_s);
    const auto room = reader.room(u"room"_s);
    if (!url || !nick)
        return UsageError{u"send needs --url and --nick."_s};
    std::optional<QString> text;
    if (!words.isEmpty())
        text = words.join(u' ');
    return Post{*url,
                *nick,
                room.value_or(RoomName::lobby()),
                text,
                reader.text(u"password-file"_s),
                reader.fingerprint(u"trust"_s),
                reader.text(u"nick-password-file"_s)};
}

Command search(OptionReader &reader, const QStringList &words)
{
    const auto url = reader.url(u"url"_s);
    const auto nick = reader.nick(u"nick"_s);
    const QString query = words.join(u' ').trimmed();
    if (!url || !nick)
        return UsageError{u"search needs --url and --nick."_s};
    if (query.isEmpty())
        return UsageError{u"search needs words to look for."_s};
    if (query.toUcs4().size() > limits::MaxQueryCodePoints)
        return UsageError{u"Look for at most %1 characters."_s.arg(limits::MaxQueryCodePoints)};
    return Search{.url = *url,
                  .nick = *nick,
                  .room = reader.room(u"room"_s),
                  .from = reader.nick(u"from"_s),
                  .since = reader.moment(u"since"_s),
                  .until = reader.moment(u"until"_s),
                  .limit = reader.number(u"limit"_s, 1).value_or(limits::DefaultSearchHits),
                  .output
                  = reader.isSet(u"json"_s) ? Search::Output::Json : Search::Output::Readable,
                  .words = query,
                  .passwordFile = reader.text(u"password-file"_s),
                  .trusted = reader.fingerprint(u"trust"_s),
                  .nickPasswordFile = reader.text(u"nick-password-file"_s)};
}

Command discover(OptionReader &reader, const QStringList &words)
{
    if (!words.isEmpty())
        return UsageError{u"discover does not know what to do with \"%1\"."_s.arg(words.first())};
    return Discover{
        .timeout = std::chrono::seconds(reader.number(u"timeout"_s, 1, MostSeconds).value_or(3)),
        .output = reader.isSet(u"json"_s) ? Discover::Output::Json : Discover::Output::Readable,
        .lasting = reader.isSet(u"follow"_s) ? Discover::Lasting::Follow : Discover::Lasting::Once};
}

Existing existing(const OptionReader &reader)
{
    return reader.isSet(u"force"_s) ? Existing::Replace : Existing::Keep;
}

Command backUp(OptionReader &reader, const QStringList &words)
{
    if (words.size() != 1)
        return UsageError{u"backup needs one FILE to write."_s};
    return Backup{reader.text(u"data"_s), words.first(), existing(reader)};
}

Export::FromFolder folderSource(const OptionReader &reader)
{
    return {reader.text(u"data"_s),
            reader.isSet(u"private"_s) ? Export::Talks::All : Export::Talks::Rooms};
}

Command exportTalk(OptionReader &reader, const QStringList &words)
{
    if (words.size() > 1)
        return UsageError{u"export writes to one FILE at most."_s};
    Export chosen{.source = folderSource(reader),
                  .room = reader.room(u"room"_s),
                  .format = reader.format(u"format"_s).value_or(Export::Format::JsonLines),
                  .existing = existing(reader)};
    if (!words.isEmpty())
        chosen.file = words.first();
    if (chosen.room && reader.isSet(u"private"_s))
        return UsageError{u"export takes --room or --private, not both."_s};
    const auto url = reader.url(u"url"_s);
    const auto nick = reader.nick(u"nick"_s);
    if (!reader.isSet(u"url"_s)) {
        if (nick)
            reader.complain(u"--nick goes with --url only."_s);
        if (reader.isSet(u"password-file"_s))
            reader.complain(u"--password-file goes with --url only."_s);
        if (reader.isSet(u"nick-password-file"_s))
            reader.complain(u"--nick-password-file goes with --url only."_s);
        if (reader.isSet(u"trust"_s))
            reader.complain(u"--trust goes with --url only."_s);
        return chosen;
    }
    if (reader.isSet(u"data"_s) || reader.isSet(u"private"_s))
        return UsageError{u"export takes --url, or --data and --private, not both."_s};
    if (!url || !nick || !chosen.room)
        return UsageError{u"export with --url needs --nick and --room."_s};
    chosen.source
        = Export::FromServer{*url, *nick, reader.text(u"password-file"_s),
                             reader.fingerprint(u"trust"_s), reader.text(u"nick-password-file"_s)};
    return chosen;
}

Command import(OptionReader &reader, const QStringList &words)
{
    if (words.size() != 1)
        return UsageError{u"import needs one FILE to read."_s};
    return Import{reader.text(u"data"_s), words.first()};
}

Command purge(OptionReader &reader, const QStringList &words)
{
    if (!words.isEmpty())
        return UsageError{u"purge does not know what to do with \"%1\"."_s.arg(words.first())};
    const auto room = reader.room(u"room"_s);
    if (!room)
        return UsageError{u"purge needs --room."_s};
    return Purge{reader.text(u"data"_s), *room, reader.moment(u"before"_s)};
}

Command status(OptionReader &reader, const QStringList &words)
{
    if (!words.isEmpty())
        return UsageError{u"status does not know what to do with \"%1\"."_s.arg(words.first())};
    if (reader.isSet(u"json"_s) && reader.isSet(u"qr"_s))
        return UsageError{u"status takes --json or --qr, not both."_s};
    return Status{.dataDirectory = reader.text(u"data"_s),
                  .output
                  = reader.isSet(u"json"_s) ? Status::Output::Json : Status::Output::Readable,
                  .showsCode = reader.isSet(u"qr"_s)};
}

struct Mode
{
    QString word; //!< by which it is chosen
    QString name; //!< in a complaint
    QStringList options; //!< that it takes; whatever else is set is a mistake that is told
    Command (*read)(OptionReader &, const QStringList &words);
};

const Mode &windowMode()
{
    static const Mode mode{{},
                           u"a window (did you mean --server-only or send?)"_s,
                           {u"connect"_s, u"nick"_s, u"room"_s, u"password-file"_s, u"trust"_s,
                            u"data"_s, u"ephemeral"_s, u"keep-days"_s, u"repair"_s,
                            u"new-instance"_s},
                           openWindow};
    return mode;
}

const Mode &serverMode()
{
    static const Mode mode{
        {},
        u"--server-only"_s,
        {u"server-only"_s,  u"listen"_s,        u"port"_s,          u"name"_s,
         u"allow-origin"_s, u"allow-host"_s,    u"password-file"_s, u"data"_s,
         u"ephemeral"_s,    u"keep-days"_s,     u"repair"_s,        u"threads"_s,
         u"tutorials"_s,    u"max-file"_s,      u"max-storage"_s,   u"file-types"_s,
         u"tls-cert"_s,     u"tls-key"_s,       u"require-tls"_s,   u"no-tls"_s,
         u"limits"_s,       u"metrics-allow"_s, u"config"_s,        u"trusted-proxies"_s,
         u"qr"_s,           u"log"_s,           u"log-level"_s,     u"no-announce"_s},
        serve};
    return mode;
}

const QList<Mode> &wordModes()
{
    static const QList<Mode> modes{
        {u"send"_s,
         u"send"_s,
         {u"url"_s, u"nick"_s, u"room"_s, u"password-file"_s, u"nick-password-file"_s, u"trust"_s},
         post},
        {u"search"_s,
         u"search"_s,
         {u"url"_s, u"nick"_s, u"room"_s, u"password-file"_s, u"nick-password-file"_s, u"trust"_s,
          u"from"_s, u"since"_s, u"until"_s, u"limit"_s, u"json"_s},
         search},
        {u"discover"_s, u"discover"_s, {u"json"_s, u"follow"_s, u"timeout"_s}, discover},
        {u"backup"_s, u"backup"_s, {u"data"_s, u"force"_s}, backUp},
        {u"export"_s,
         u"export"_s,
         {u"data"_s, u"private"_s, u"url"_s, u"nick"_s, u"room"_s, u"password-file"_s,
          u"nick-password-file"_s, u"trust"_s, u"format"_s, u"force"_s},
         exportTalk},
        {u"import"_s, u"import"_s, {u"data"_s}, import},
        {u"purge"_s, u"purge"_s, {u"data"_s, u"room"_s, u"before"_s}, purge},
        {u"status"_s, u"status"_s, {u"data"_s, u"json"_s, u"qr"_s}, status},
        {u"admin"_s,
         u"admin"_s,
         {u"data"_s, u"connect"_s, u"owner-key"_s, u"trust"_s, u"json"_s, u"room"_s, u"limit"_s,
          u"reason"_s, u"for"_s, u"with-address"_s, u"kind"_s, u"read-only"_s, u"moderated"_s,
          u"topic-lock"_s, u"slow"_s},
         adminCommand},
    };
    return modes;
}

QString refusal(const QString &option, const Mode &mode, ProgramKind kind)
{
    const bool isServer = &mode == &serverMode();
    return u"--%1 does not go with %2."_s.arg(
        option, isServer && kind == ProgramKind::Headless ? u"charla-server itself"_s : mode.name);
}

Command commandIn(const Mode &mode, const QCommandLineParser &parser, const QStringList &words,
                  ProgramKind kind)
{
    for (const QString &option : parser.optionNames()) {
        if (!mode.options.contains(option))
            return UsageError{refusal(option, mode, kind)};
    }
    OptionReader reader(parser);
    const Command command = mode.read(reader, words);
    return reader.mistake() ? Command(*reader.mistake()) : command;
}

//! A complaint about what stands in \a file is told with its line.
UsageError placed(const UsageError &mistake, const QString &file, const ConfigArguments &config,
                  const QStringList &given)
{
    static const QRegularExpression optionPattern(u"--([a-z-]+)"_s);
    auto options = optionPattern.globalMatch(mistake.words);
    while (options.hasNext()) {
        const QString option = options.next().captured(1);
        if (config.lines.contains(option) && !given.contains(option))
            return {
                u"%1, line %2: %3"_s.arg(file).arg(config.lines.value(option)).arg(mistake.words)};
    }
    return mistake;
}

//! \a typed is what the command line says, \a arguments as it came.
Command serveByConfig(const QCommandLineParser &typed, const QStringList &arguments,
                      ProgramKind kind, const ReadFile &readFile)
{
    const QString file = typed.value(u"config"_s);
    const Result<QByteArray, QString> content
        = readFile ? readFile(file) : QString(u"%1 is not there."_s.arg(file));
    if (!content)
        return UsageError{content.error()};
    const auto config
        = configArguments(*content, {configOptions(), repeatableOptions(), typed.optionNames()});
    if (!config)
        return UsageError{
            u"%1, line %2: %3."_s.arg(file).arg(config.error().line).arg(config.error().words)};
    QCommandLineParser parser;
    parser.addOptions(commandLineOptions());
    if (!parser.parse(arguments.first(1) + config->arguments + arguments.mid(1)))
        return UsageError{parser.errorText()};
    const Command command = commandIn(serverMode(), parser, {}, kind);
    const auto *mistake = std::get_if<UsageError>(&command);
    return mistake ? placed(*mistake, file, *config, typed.optionNames()) : command;
}

} // namespace

QList<CommandWord> commandWords(ProgramKind kind)
{
    QStringList without = serverMode().options;
    if (kind == ProgramKind::WithWindow)
        without += windowMode().options;
    QList<CommandWord> words{{{}, without}};
    for (const Mode &mode : wordModes())
        words.append({mode.word, mode.options});
    return words;
}

QList<QCommandLineOption> configOptions()
{
    QStringList keys = serverMode().options;
    keys.removeAll(u"server-only"_s);
    keys.removeAll(u"config"_s);
    QList<QCommandLineOption> options = commandLineOptions();
    options.removeIf([&keys](const QCommandLineOption &option) {
        return !keys.contains(option.names().constLast());
    });
    return options;
}

Command commandOf(const QStringList &arguments, const QString &version, ProgramKind kind,
                  const ReadFile &readFile)
{
    QCommandLineParser parser;
    parser.addOptions(commandLineOptions());
    if (!parser.parse(arguments))
        return UsageError{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return ShowText{helpText(kind)};
    if (parser.isSet(u"version"_s))
        return ShowVersion{version};

    const QStringList words = parser.positionalArguments();
    const bool isHeadless = kind == ProgramKind::Headless;
    if (words.isEmpty() && (isHeadless || parser.isSet(u"server-only"_s)))
        return parser.isSet(u"config"_s) ? serveByConfig(parser, arguments, kind, readFile)
                                         : commandIn(serverMode(), parser, {}, kind);
    if (words.isEmpty())
        return commandIn(windowMode(), parser, {}, kind);
    if (words.first().contains("://"_L1))
        return isHeadless ? UsageError{u"This program has no window; charla opens links."_s}
                          : commandIn(windowMode(), parser, words, kind);
    const auto mode = std::ranges::find(wordModes(), words.first(), &Mode::word);
    if (mode == wordModes().end())
        return UsageError{u"Unknown command \"%1\"."_s.arg(words.first())};
    return commandIn(*mode, parser, words.mid(1), kind);
}

} // namespace charla::app
