// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagecontent.h>

#include <client/messagemodel.h>
#include <ui/conversation/messagefiles.h>
#include <ui/conversation/messagewords.h>
#include <ui/files/filewords.h>
#include <ui/markdown/addresses.h>
#include <ui/markdown/markdown.h>
#include <ui/texts.h>

#include <QCoreApplication>
#include <QLocale>
#include <QModelIndex>

namespace charla::ui {

using client::MessageModel;
using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::messageContent)
};

QVariant at(const QModelIndex &index, MessageModel::Role role)
{
    return index.data(int(role));
}

QList<MessageModel::Mark> marksOf(const QModelIndex &row)
{
    return at(row, MessageModel::Role::Reactions).value<QList<MessageModel::Mark>>();
}

QString timeWords(const QModelIndex &row)
{
    const QTime time = at(row, MessageModel::Role::Time).toDateTime().time();
    const QString words = QLocale().toString(time, QLocale::ShortFormat);
    const bool isEdited
        = at(row, MessageModel::Role::State).toInt() == int(MessageModel::State::Edited);
    return isEdited && !row.data(int(MessageWords::Role::IsGone)).toBool()
        ? Texts::tr("edited · %1", "beside the time of a message").arg(words)
        : words;
}

void addMessage(MessageLayout::Content &content, const QModelIndex &row)
{
    const bool isOwn = at(row, MessageModel::Role::IsOwn).toBool();
    content.shape = isOwn ? MessageLayout::Shape::OwnBubble : MessageLayout::Shape::OthersBubble;
    content.time = timeWords(row);
    content.beginsRun = !row.data(int(MessageWords::Role::Continues)).toBool();
    if (!isOwn && content.beginsRun)
        content.author = at(row, MessageModel::Role::Author).toString();
    if (row.data(int(MessageWords::Role::IsGone)).toBool()) {
        content.tone = MessageLayout::Tone::Quiet;
        if (row.data(int(MessageWords::Role::CanComeBack)).toBool())
            content.undo = Texts::tr("Undo", "brings a deleted message back");
        return;
    }
    content.mentions = row.data(int(MessageWords::Role::Mentions)).value<std::vector<Mention>>();
    content.quotedAuthor = at(row, MessageModel::Role::QuotedAuthor).toString();
    content.quotedText = quotedLine(row);
    content.chips = chipWords(row);
    content.files = fileLooks(row);
    if (const QVariant trouble = at(row, MessageModel::Role::Trouble); trouble.isValid()) {
        content.trouble = uploadTrouble(trouble.value<client::UploadTrouble>());
        content.ways = {sendAgainWords(), takeBackWords()};
    }
}

//! What stands behind a file that is pointed at.
QString fileWords(const MessageLayout::Part &part, const QModelIndex &row)
{
    const auto files = filesOf(row);
    if (part.chip >= files.size())
        return {};
    const client::MessageFile &file = files[part.chip];
    if (part.kind == MessageLayout::Part::Kind::File)
        return fileName(file) + u'\n' + fileDetail(file);
    if (at(row, MessageModel::Role::Delivery).toInt() == int(MessageModel::Delivery::Uploading))
        return Texts::tr("Don't send this message");
    return Texts::tr("Save %1").arg(fileName(file));
}

} // namespace

MessageLayout::Content messageContent(const QModelIndex &row)
{
    MessageLayout::Content content{.text = row.data(Qt::DisplayRole).toString()};
    if (at(row, MessageModel::Role::StartsDay).toBool()) {
        content.day = texts::day(at(row, MessageModel::Role::Time).toDateTime().date(),
                                 QDate::currentDate());
    }
    if (row.data(int(MessageWords::Role::BeginsNews)).toBool())
        content.news = newsWords();
    if (at(row, MessageModel::Role::GapBehind).toBool())
        content.gap = Texts::tr("More messages in between – click to load them");
    if (at(row, MessageModel::Role::Kind).toInt() == int(MessageModel::Kind::Message))
        addMessage(content, row);
    else
        content.shape = MessageLayout::Shape::Notice;
    return content;
}

QString newsWords()
{
    return Texts::tr("New messages since you were away");
}

QString quotedLine(const QModelIndex &row)
{
    if (at(row, MessageModel::Role::ReplyTo).toLongLong() == 0)
        return {};
    if (at(row, MessageModel::Role::QuotedAuthor).toString().isEmpty())
        return Texts::tr("An earlier message – click to see it");
    const QString text = at(row, MessageModel::Role::QuotedText).toString();
    return text.isEmpty() ? Texts::tr("This message was deleted")
                          : texts::firstLine(plainWords(text));
}

QStringList chipWords(const QModelIndex &row)
{
    if (row.data(int(MessageWords::Role::IsGone)).toBool())
        return {};
    QStringList chips;
    for (const MessageModel::Mark &mark : marksOf(row))
        chips.append(u"%1 %2"_s.arg(mark.mark, QLocale().toString(mark.nicks.size())));
    return chips;
}

QString partWords(const MessageLayout::Part &part, const QModelIndex &row)
{
    using Kind = MessageLayout::Part::Kind;
    if (part.kind == Kind::Link)
        return shownAddress(part.target);
    if (part.kind == Kind::CopyCode)
        return Texts::tr("Copy code");
    if (part.kind == Kind::File || part.kind == Kind::FileButton)
        return fileWords(part, row);
    const QList<MessageModel::Mark> marks = marksOf(row);
    return part.kind == Kind::Chip && part.chip < marks.size()
        ? marks[part.chip].mark + u' ' + marks[part.chip].nicks.join(u", "_s)
        : QString();
}

} // namespace charla::ui
