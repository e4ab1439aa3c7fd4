// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/configfile.h>

#include <QFile>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// Some hundred times what all its keys take.
constexpr qint64 MostBytes = 256 * 1024;

//! Yes or no; none for what is neither.
std::optional<bool> truthIn(const QString &value)
{
    if (QStringList{u"yes"_s, u"true"_s, u"on"_s, u"1"_s}.contains(value, Qt::CaseInsensitive))
        return true;
    if (QStringList{u"no"_s, u"false"_s, u"off"_s, u"0"_s}.contains(value, Qt::CaseInsensitive))
        return false;
    return {};
}

//! Reads one line after the other, and keeps what they say.
class ConfigReader
{
public:
    explicit ConfigReader(const ConfigTerms &terms) : m_terms(terms) { }

    //! \return what is wrong with it; empty when all is well.
    QString read(int line, const QString &text);
    ConfigArguments taken() && { return std::move(m_taken); }

private:
    QString take(int line, const QCommandLineOption &option, const QString &key,
                 const QString &value);

    const ConfigTerms &m_terms;
    ConfigArguments m_taken;
};

QString ConfigReader::read(int line, const QString &text)
{
    if (text.isEmpty() || text.startsWith(u'#'))
        return {};
    if (text.startsWith(u'['))
        return u"there are no sections here, only lines such as: port = 9090"_s;
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return u"\"%1\" is no setting; one looks like: port = 9090"_s.arg(text);
    const QString key = text.first(equals).trimmed();
    const auto option = std::ranges::find_if(m_terms.options, [&key](const auto &it) {
        return key.size() > 1 && it.names().contains(key);
    });
    if (option == m_terms.options.end())
        return u"there is no key \"%1\": the keys are the options of a server, without the dashes"_s
            .arg(key);
    if (m_taken.lines.contains(key) && !m_terms.repeatable.contains(key))
        return u"%1 stands in line %2 already"_s.arg(key).arg(m_taken.lines.value(key));
    return take(line, *option, key, text.sliced(equals + 1).trimmed());
}

QString ConfigReader::take(int line, const QCommandLineOption &option, const QString &key,
                           const QString &value)
{
    const bool isFlag = option.valueName().isEmpty();
    const auto truth = isFlag ? truthIn(value) : std::nullopt;
    if (isFlag && !truth)
        return u"%1 is yes or no, and not \"%2\""_s.arg(key, value);
    if (!isFlag && value.isEmpty())
        return u"%1 needs a value (%2)"_s.arg(key, option.valueName());
    if (!m_taken.lines.contains(key))
        m_taken.lines.insert(key, line);
    if (m_terms.given.contains(key) || (isFlag && !*truth))
        return {};
    m_taken.arguments.append(isFlag ? u"--"_s + key : u"--%1=%2"_s.arg(key, value));
    return {};
}

} // namespace

Result<ConfigArguments, ConfigMistake> configArguments(const QByteArray &content,
                                                       const ConfigTerms &terms)
{
    ConfigReader reader(terms);
    int number = 0;
    for (const QByteArray &bytes : content.split('\n')) {
        ++number;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString line = QString(decoder(bytes)).trimmed();
        QString mistake = reader.read(number, line);
        if (decoder.hasError() || line.contains(QChar::Null))
            mistake = u"this is no text in UTF-8"_s;
        if (!mistake.isEmpty())
            return ConfigMistake{number, mistake};
    }
    return std::move(reader).taken();
}

Result<QByteArray, QString> readConfigFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return u"%1 can't be read: %2."_s.arg(file, source.errorString());
    QByteArray content = source.read(MostBytes + 1);
    if (content.size() > MostBytes)
        return u"%1 is too long for a configuration."_s.arg(file);
    if (source.error() != QFile::NoError)
        return u"%1 can't be read: %2."_s.arg(file, source.errorString());
    return content;
}

} // namespace charla::app
