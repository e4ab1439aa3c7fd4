// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/kepttabs.h>

#include <client/address.h>

#include <client/naming.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;
using protocol::Conversation;
using protocol::Seq;

namespace {

const auto TabsKey = u"/tabs"_s;
const auto DraftsKey = u"/drafts"_s;
const auto FrontField = u"front"_s;
const auto MessageField = u"message"_s;
const auto TopField = u"top"_s;
const auto LostField = u"lost"_s;

// In the order of Draft::Intent.
constexpr QLatin1StringView IntentNames[] = {"new"_L1, "reply"_L1, "edit"_L1};

QJsonObject jsonOf(const Conversation &of)
{
    const bool isRoom = std::holds_alternative<protocol::RoomName>(of);
    return {{isRoom ? u"room"_s : u"with"_s, client::nameOf(of)}};
}

std::optional<Conversation> conversationIn(const QJsonObject &json)
{
    if (const auto room = protocol::RoomName::from(json.value(u"room"_s).toString()))
        return Conversation(*room);
    if (const auto nick = protocol::Nick::from(json.value(u"with"_s).toString()))
        return Conversation(*nick);
    return {};
}

Seq seqIn(const QJsonObject &json)
{
    return Seq(std::max(qint64(0), json.value(MessageField).toInteger()));
}

QJsonObject jsonOf(const Conversation &of, const Draft &draft)
{
    QJsonObject json = jsonOf(of);
    json.insert(u"text"_s, draft.text);
    QStringList lost = draft.lost; // and what is chosen will be
    for (const client::Attachment &file : draft.files)
        lost.append(file.name);
    if (!lost.isEmpty())
        json.insert(LostField, QJsonArray::fromStringList(lost));
    if (draft.intent == Draft::Intent::New)
        return json;
    json.insert(u"intent"_s, IntentNames[int(draft.intent)]);
    json.insert(MessageField, draft.message.value());
    json.insert(u"author"_s, draft.author);
    json.insert(u"line"_s, draft.line);
    json.insert(u"before"_s, draft.before);
    json.insert(u"aside"_s, draft.aside);
    return json;
}

Draft draftIn(const QJsonObject &json)
{
    Draft draft{.text = json.value(u"text"_s).toString(),
                .message = seqIn(json),
                .author = json.value(u"author"_s).toString(),
                .line = json.value(u"line"_s).toString(),
                .before = json.value(u"before"_s).toString(),
                .aside = json.value(u"aside"_s).toString()};
    for (const auto name : json.value(LostField).toArray())
        draft.lost.append(name.toString());
    const auto *const intent = std::ranges::find(IntentNames, json.value(u"intent"_s).toString());
    if (intent != std::end(IntentNames) && !draft.message.isNull())
        draft.intent = Draft::Intent(intent - std::begin(IntentNames));
    if (draft.intent == Draft::Intent::New)
        return {.text = draft.text, .lost = draft.lost};
    return draft;
}

QJsonArray arrayIn(const QSettings &settings, const QString &key)
{
    return QJsonDocument::fromJson(settings.value(key).toString().toUtf8()).array();
}

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

KeptTabs::KeptTabs(QSettings &settings, QString group)
    : m_settings(settings), m_group(std::move(group))
{
    read();
}

// A name of a group can't hold every letter of an address.
QString KeptTabs::groupOf(const QUrl &server, const protocol::Nick &nick)
{
    const QByteArray name
        = client::placeOf(server).toEncoded() + ' ' + nick.text().toCaseFolded().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return u"conversations/"_s + QString::fromLatin1(hash.toHex().first(16));
}

void KeptTabs::read()
{
    const QJsonArray tabs = arrayIn(m_settings, m_group + TabsKey);
    for (const auto value : tabs) {
        const QJsonObject json = value.toObject();
        const auto of = conversationIn(json);
        if (!of || m_tabs.size() >= MaxTabs)
            continue;
        Tab tab{.of = *of};
        if (const Seq message = seqIn(json); !message.isNull())
            tab.place = {message, json.value(TopField).toInt()};
        m_tabs.push_back(std::move(tab));
        if (json.value(FrontField).toBool())
            m_front = of;
    }
    const QJsonArray drafts = arrayIn(m_settings, m_group + DraftsKey);
    for (const auto value : drafts) {
        const QJsonObject json = value.toObject();
        if (const auto of = conversationIn(json); of && m_drafts.size() < MaxDrafts)
            m_drafts.emplace_back(*of, draftIn(json));
    }
}

void KeptTabs::setTabs(std::vector<Tab> tabs, std::optional<Conversation> front)
{
    if (tabs.size() > MaxTabs)
        tabs.resize(MaxTabs, tabs.front());
    if (tabs == m_tabs && front == m_front)
        return;
    m_tabs = std::move(tabs);
    m_front = std::move(front);
    m_isChanged = true;
}

Draft KeptTabs::draft(const Conversation &of) const
{
    const auto known = std::ranges::find(m_drafts, of, &std::pair<Conversation, Draft>::first);
    return known != m_drafts.end() ? known->second : Draft();
}

void KeptTabs::setDraft(const Conversation &of, const Draft &draft)
{
    if (this->draft(of) == draft)
        return;
    std::erase_if(m_drafts, [&of](const auto &other) { return other.first == of; });
    if (!draft.isEmpty())
        m_drafts.emplace_back(of, draft);
    if (m_drafts.size() > MaxDrafts)
        m_drafts.erase(m_drafts.begin());
    m_isChanged = true;
}

void KeptTabs::write()
{
    if (!std::exchange(m_isChanged, false))
        return;
    QJsonArray tabs;
    for (const Tab &tab : m_tabs) {
        QJsonObject json = jsonOf(tab.of);
        if (tab.place) {
            json.insert(MessageField, tab.place->message.value());
            json.insert(TopField, tab.place->top);
        }
        if (tab.of == m_front)
            json.insert(FrontField, true);
        tabs.append(json);
    }
    QJsonArray drafts;
    for (const auto &[of, draft] : m_drafts)
        drafts.append(jsonOf(of, draft));
    m_settings.setValue(m_group + TabsKey, textOf(tabs));
    m_settings.setValue(m_group + DraftsKey, textOf(drafts));
    m_settings.sync(); // a program that is killed has kept it
}

void KeptTabs::forget()
{
    m_tabs.clear();
    m_drafts.clear();
    m_front.reset();
    m_isChanged = false;
    if (m_settings.contains(m_group + TabsKey)) {
        m_settings.remove(m_group);
        m_settings.sync();
    }
}

} // namespace charla::ui
