// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagemenu.h>

#include <client/membermodel.h>
#include <client/messagemodel.h>
#include <client/moderation.h>
#include <ui/conversation/messagefiles.h>
#include <ui/files/filekind.h>
#include <ui/files/filewords.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/markdown/markdown.h>
#include <ui/moderation/personacts.h>
#include <ui/texts.h>

#include <QMenu>
#include <QModelIndex>

#include <algorithm>
#include <functional>
#include <iterator>

namespace charla::ui {

using client::MessageModel;
using protocol::Seq;
using namespace Qt::StringLiterals;

namespace {

constexpr int MaxChoices = 20;
constexpr int ChoiceWidth = 420; // pixels that one is wide at most

struct Reaction
{
    const char16_t *mark;
    const char *words;
};

constexpr Reaction Reactions[] = {
    {u"👍", QT_TRANSLATE_NOOP("charla::ui::MessageMenu", "Thumbs up")},
    {u"❤️", QT_TRANSLATE_NOOP("charla::ui::MessageMenu", "Heart")},
    {u"😂", QT_TRANSLATE_NOOP("charla::ui::MessageMenu", "Laughing")},
    {u"🎉", QT_TRANSLATE_NOOP("charla::ui::MessageMenu", "Party")},
    {u"😮", QT_TRANSLATE_NOOP("charla::ui::MessageMenu", "Surprised")},
    {u"😢", QT_TRANSLATE_NOOP("charla::ui::MessageMenu", "Sad")},
};

constexpr QLatin1StringView MarkNames[] = {"markThumbsUp"_L1, "markHeart"_L1,     "markLaughing"_L1,
                                           "markParty"_L1,    "markSurprised"_L1, "markSad"_L1};

//! What a message has that can be opened or copied by itself, each once.
struct Clickable
{
    QStringList links;
    QStringList code;
};

Clickable clickableIn(const QString &text)
{
    Clickable found;
    for (const Markup::Block &block : parseMarkdown(text).blocks) {
        if (block.kind == Markup::Block::Kind::Code)
            found.code.append(block.text);
        for (const Markup::Run &run : block.runs) {
            if (!run.link.isEmpty())
                found.links.append(run.link);
        }
    }
    found.links.removeDuplicates();
    found.code.removeDuplicates();
    return found;
}

struct ActName
{
    QString words;
    QLatin1StringView objectName;
};

//! One act, or a menu of them when there is more than one thing that it can be done with.
void addChoice(QMenu *menu, const ActName &name, const QStringList &things,
               const std::function<void(const QString &)> &act)
{
    if (things.isEmpty())
        return;
    QMenu *choice = things.size() == 1 ? menu : menu->addMenu(name.words);
    for (const QString &thing : things.first(qMin<qsizetype>(things.size(), MaxChoices))) {
        QString words = thing.section(u'\n', 0, 0);
        words = choice->fontMetrics().elidedText(words, Qt::ElideMiddle, ChoiceWidth);
        words.replace(u'&', u"&&"_s);
        choice->addAction(choice == menu ? name.words : words, choice, [act, thing] { act(thing); })
            ->setObjectName(name.objectName);
    }
}

Seq seqOf(const QModelIndex &message)
{
    return Seq(message.data(int(MessageModel::Role::Seq)).toLongLong());
}

//! The server has it, and it is still there.
bool canBeNamed(const QModelIndex &message)
{
    const auto is = [&message](MessageModel::Role role, auto value) {
        return message.data(int(role)).toInt() == int(value);
    };
    return !message.data(int(MessageModel::Role::Leaving)).toBool()
        && is(MessageModel::Role::Kind, MessageModel::Kind::Message)
        && is(MessageModel::Role::Delivery, MessageModel::Delivery::Committed)
        && !is(MessageModel::Role::State, MessageModel::State::Deleted) && !seqOf(message).isNull();
}

} // namespace

MessageMenu::MessageMenu(QWidget *parent) : QObject(parent), m_parent(parent) { }

void MessageMenu::show(const QModelIndex &message, Standing standing, const QPoint &globalPlace)
{
    if (m_shown && m_shown->isVisible())
        return;
    auto *menu = named(new QMenu(m_parent), "messageMenu"_L1, tr("Message"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isThere = standing == Standing::There;
    if (!isThere)
        menu->addAction(tr("&Bring back"), this,
                        [this, seq = seqOf(message)] { emit undoWanted(seq); })
            ->setObjectName("undoAction"_L1);
    else if (canBeNamed(message))
        addActs(menu, message);
    QAction *copy
        = menu->addAction(signIcon(Sign::Copy), tr("&Copy"), this, &MessageMenu::copyWanted);
    copy->setObjectName("copyMessageAction"_L1);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut); // the list knows the key itself
    if (isThere) {
        addLinks(menu, message);
        addFiles(menu, message);
        addWaysOn(menu, message);
    }
    if (isThere && canBeNamed(message) && message.data(int(MessageModel::Role::IsOwn)).toBool())
        addOwnActs(menu, message);
    else if (isThere && canBeNamed(message))
        addOrder(menu, message);
    m_shown = menu;
    menu->popup(globalPlace);
}

void MessageMenu::addActs(QMenu *menu, const QModelIndex &message)
{
    const Seq seq = seqOf(message);
    menu->addAction(signIcon(Sign::Reply), tr("&Reply"), this,
                    [this, seq] { emit replyWanted(seq); })
        ->setObjectName("replyAction"_L1);
    addMarks(menu->addMenu(signIcon(Sign::Smile), tr("R&eact")), message);
    const Seq quoted(message.data(int(MessageModel::Role::ReplyTo)).toLongLong());
    if (!quoted.isNull()) {
        menu->addAction(tr("Show the &quoted message"), this,
                        [this, quoted] { emit quotedWanted(quoted); })
            ->setObjectName("quotedAction"_L1);
    }
    menu->addSeparator();
}

//! What of the message can be clicked on, for the keyboard.
void MessageMenu::addLinks(QMenu *menu, const QModelIndex &message)
{
    const auto isMessage
        = message.data(int(MessageModel::Role::Kind)).toInt() == int(MessageModel::Kind::Message);
    if (!isMessage
        || message.data(int(MessageModel::Role::State)).toInt()
            == int(MessageModel::State::Deleted))
        return;
    const Clickable parts = clickableIn(message.data(int(MessageModel::Role::Text)).toString());
    addChoice(menu, {tr("O&pen link"), "openLinkAction"_L1}, parts.links,
              [this](const QString &address) { emit linkWanted(address); });
    addChoice(menu, {tr("Copy link &address"), "copyLinkAction"_L1}, parts.links,
              [this](const QString &address) { emit copyTextWanted(address); });
    addChoice(menu, {tr("Copy c&ode"), "copyCodeAction"_L1}, parts.code,
              [this](const QString &code) { emit copyTextWanted(code); });
}

//! For the keyboard, too.
void MessageMenu::addFiles(QMenu *menu, const QModelIndex &message)
{
    const auto files = filesOf(message);
    const auto add = [this, menu, &files](const QString &words, QLatin1StringView objectName,
                                          auto isFor, auto signal) {
        QList<client::MessageFile> some;
        std::ranges::copy_if(files, std::back_inserter(some), isFor);
        QMenu *const choice = some.size() > 1 ? menu->addMenu(words) : menu;
        for (const client::MessageFile &file : some) {
            QString name
                = choice->fontMetrics().elidedText(fileName(file), Qt::ElideMiddle, ChoiceWidth);
            name.replace(u'&', u"&&"_s);
            choice
                ->addAction(choice == menu ? words : name, this,
                            [this, signal, file] { emit(this->*signal)(file); })
                ->setObjectName(objectName);
        }
    };
    add(tr("Show &picture"), "showPictureAction"_L1, isShownAsPicture, &MessageMenu::fileWanted);
    add(
        tr("O&pen file"), "openFileAction"_L1,
        [](const client::MessageFile &file) {
            return !isShownAsPicture(file) && !file.path.isEmpty() && opensSafely(file.name);
        },
        &MessageMenu::fileWanted);
    add(
        tr("&Save file…"), "saveFileAction"_L1,
        [](const client::MessageFile &file) { return !file.path.isEmpty(); },
        &MessageMenu::fileSaveWanted);
}

//! Of a message that waits for its files.
void MessageMenu::addWaysOn(QMenu *menu, const QModelIndex &message)
{
    const auto delivery
        = MessageModel::Delivery(message.data(int(MessageModel::Role::Delivery)).toInt());
    const QUuid id = message.data(int(MessageModel::Role::Id)).toUuid();
    if (delivery == MessageModel::Delivery::Unsent)
        menu->addAction(signIcon(Sign::Retry), sendAgainWords(), this,
                        [this, id] { emit sendAgainWanted(id); })
            ->setObjectName("sendAgainAction"_L1);
    if (delivery == MessageModel::Delivery::Unsent || delivery == MessageModel::Delivery::Uploading)
        menu->addAction(signIcon(Sign::Close), takeBackWords(), this,
                        [this, id] { emit takeBackWanted(id); })
            ->setObjectName("takeBackAction"_L1);
}

void MessageMenu::addMarks(QMenu *menu, const QModelIndex &message)
{
    const Seq seq = seqOf(message);
    const auto marks
        = message.data(int(MessageModel::Role::Reactions)).value<QList<MessageModel::Mark>>();
    named(menu, "reactMenu"_L1, tr("React"));
    for (std::size_t number = 0; number < std::size(Reactions); ++number) {
        const QString mark = QString::fromUtf16(Reactions[number].mark);
        const auto known = std::ranges::find(marks, mark, &MessageModel::Mark::mark);
        QAction *action = menu->addAction(u"%1  %2"_s.arg(mark, tr(Reactions[number].words)), this,
                                          [this, seq, mark] { emit markToggled(seq, mark); });
        action->setObjectName(MarkNames[number]);
        action->setCheckable(true);
        action->setChecked(known != marks.end() && known->isOwn);
    }
}

void MessageMenu::addOwnActs(QMenu *menu, const QModelIndex &message)
{
    const Seq seq = seqOf(message);
    menu->addSeparator();
    menu->addAction(signIcon(Sign::Edit), tr("E&dit"), this, [this, seq] { emit editWanted(seq); })
        ->setObjectName("editAction"_L1);
    addRemoval(menu, seq);
}

void MessageMenu::setOrder(const client::Moderation *moderation,
                           const protocol::Conversation &conversation,
                           const client::MemberModel *members)
{
    m_moderation = moderation;
    m_members = members;
    const auto *room = std::get_if<protocol::RoomName>(&conversation);
    m_room = room ? std::optional(*room) : std::nullopt;
}

//! Of a message of somebody else. In a private talk nobody keeps order but on the server.
void MessageMenu::addOrder(QMenu *menu, const QModelIndex &message)
{
    const auto author
        = protocol::Nick::from(message.data(int(MessageModel::Role::Author)).toString());
    if (!m_moderation || !author)
        return;
    const auto known = m_members ? m_members->find(*author) : std::nullopt;
    const Person person{*author, known ? known->role : protocol::Role::Guest, m_room};
    if (m_room && m_moderation->mayActOn(person.role, m_room)) {
        menu->addSeparator();
        addRemoval(menu, seqOf(message));
    }
    QMenu *const about = menu->addMenu(signIcon(Sign::Person), author->text());
    about->setObjectName("authorMenu"_L1);
    addPersonActs(about, *m_moderation, person,
                  [this](const protocol::ClientMessage &act) { emit actWanted(act); });
    about->menuAction()->setVisible(!about->isEmpty());
}

void MessageMenu::addRemoval(QMenu *menu, Seq seq)
{
    QAction *removing = menu->addAction(signIcon(Sign::Trash), tr("De&lete"), this,
                                        [this, seq] { emit removeWanted(seq); });
    removing->setObjectName("deleteAction"_L1);
    removing->setShortcut(Qt::Key_Delete);
    removing->setShortcutContext(Qt::WidgetShortcut); // the list knows the key itself
}

} // namespace charla::ui
