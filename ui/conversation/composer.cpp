// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/composer.h>

#include <client/composing.h>
#include <ui/completion/completion.h>
#include <ui/conversation/composeredit.h>
#include <ui/conversation/intentbar.h>
#include <ui/emoji/emojipicker.h>
#include <ui/files/attachmentstrip.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/theme.h>
#include <ui/look/tonelabel.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr double Radius = 9;

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent), m_bar(named(new IntentBar(this), "intentBar"_L1, {})),
      m_lostNotice(named(new InlineMessage(this), "lostFiles"_L1, {})),
      m_silenceNotice(named(new InlineMessage(this), "silenceNotice"_L1, {})),
      m_strip(named(new AttachmentStrip(this), "attachments"_L1, tr("Files to send"))),
      m_edit(new ComposerEdit(this)),
      m_attach(makeButton(Sign::Attach, "attachButton"_L1, tr("Attach files"))),
      m_send(makeButton(Sign::Send, "sendButton"_L1, tr("Send"))),
      m_trouble(new ToneLabel(ToneLabel::Tone::Trouble, {}, this)), m_frame(new QWidget(this)),
      m_completion(new Completion(m_edit, parent ? parent : this, m_frame)),
      m_picker(new EmojiPicker(parent ? parent : this, m_frame))
{
    named(m_edit, "composerEdit"_L1, tr("Message"));
    named(m_trouble, "composerTrouble"_L1, {})->hide();
    setSendKey(m_sendKey);
    m_send->setEnabled(false);
    QToolButton *emoji = makeButton(Sign::Smile, "emojiButton"_L1, tr("Insert an emoji"));
    emoji->setToolTip(tr("Insert an emoji (Ctrl+E)"));
    connect(emoji, &QToolButton::clicked, this, &Composer::pickEmoji);

    auto *row = new QHBoxLayout(m_frame);
    row->setContentsMargins(8, 5, 5, 5);
    row->addWidget(m_edit, 1, Qt::AlignVCenter);
    row->addWidget(m_attach, 0, Qt::AlignBottom);
    row->addWidget(emoji, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 2, Margin, Margin);
    column->setSpacing(4);
    column->addWidget(m_silenceNotice);
    column->addWidget(m_lostNotice);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    column->addWidget(m_frame);
    column->addWidget(m_trouble);
    setFocusProxy(m_edit);
    setTabOrder(m_strip, m_edit);
    setTabOrder(m_edit, m_attach);
    setTabOrder(m_attach, emoji);
    setTabOrder(emoji, m_send);

    connect(m_edit, &ComposerEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_edit, &ComposerEdit::entered, this, &Composer::send);
    connect(m_edit, &ComposerEdit::recallWanted, this, &Composer::editLastWanted);
    connect(m_edit, &ComposerEdit::escaped, this, &Composer::giveUp);
    connect(m_bar, &IntentBar::dismissed, this, &Composer::giveUp);
    connect(m_edit, &ComposerEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_send, &QToolButton::clicked, this, &Composer::send);
    connect(m_picker, &EmojiPicker::chosen, this, &Composer::insert);
    wireFiles();
}

QToolButton *Composer::makeButton(Sign sign, QLatin1StringView objectName, const QString &words)
{
    auto *button = named(new QToolButton(this), objectName, words);
    button->setIcon(signIcon(sign));
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    return button;
}

void Composer::setPlaceholder(const QString &words)
{
    m_edit->setHint(words);
    m_edit->setAccessibleName(words);
}

void Composer::onTextChanged()
{
    m_sendsSoon = false;
    judge();
    if (!m_edit->document()->isEmpty()) {
        tellLost({});
        emit typed();
    }
    emit draftChanged();
}

//! Why it can't be sent as it is; empty when it can, and when there is nothing.
QString Composer::troubleWords() const
{
    const QString text = m_edit->toPlainText();
    const auto trouble = client::textTrouble(text);
    const QString words = trouble ? texts::textTrouble(*trouble, text) : QString();
    return words.isEmpty() ? m_strip->trouble() : words;
}

//! Files need no text.
bool Composer::canSend() const
{
    const QString text = m_edit->toPlainText();
    const bool isEdit = m_begun.intent == Draft::Intent::Edit;
    if (m_silence == Silence::Lasting || (m_silence == Silence::ForAMoment && !isEdit))
        return false;
    if (isEdit)
        return !client::textTrouble(text);
    const bool isFilesOnly = !m_strip->isEmpty() && text.trimmed().isEmpty();
    return m_strip->trouble().isEmpty() && (isFilesOnly || !client::textTrouble(text));
}

void Composer::judge()
{
    m_trouble->tell(troubleWords());
    m_send->setEnabled(canSend());
}

// What was being written stays: it can be sent when the silence ends.
void Composer::setSilence(const QString &words, Silence silence)
{
    m_silenceNotice->tell(InlineMessage::Tone::Notice, words);
    if (std::exchange(m_silence, silence) == silence)
        return;
    m_edit->setEnabled(silence != Silence::Lasting);
    m_attach->setEnabled(silence != Silence::Lasting);
    judge();
}

void Composer::send()
{
    if (!canSend())
        return;
    const QString text = m_edit->toPlainText();
    const Draft begun = m_begun;
    const bool isEdit = begun.intent == Draft::Intent::Edit;
    if (!isEdit && m_strip->isPreparing()) {
        m_sendsSoon = true;
        return;
    }
    const auto files = isEdit ? std::vector<client::Attachment>() : m_strip->files();
    m_edit->setFocus();
    if (!isEdit) {
        m_edit->clear();
        m_strip->clear();
        tellLost({});
    }
    giveUp();
    if (!isEdit)
        emit sendRequested(text, begun.message, files);
    else if (text != begun.before)
        emit editRequested(begun.message, text);
}

void Composer::beginReply(protocol::Seq message, const QString &author, const QString &line)
{
    giveUp();
    begin({.intent = Draft::Intent::Reply, .message = message, .author = author, .line = line});
    m_edit->setFocus();
}

void Composer::beginEdit(protocol::Seq message, const QString &text)
{
    giveUp();
    begin({.intent = Draft::Intent::Edit,
           .message = message,
           .before = text,
           .aside = m_edit->toPlainText()});
    setText(text);
    m_edit->setFocus();
}

void Composer::begin(const Draft &draft)
{
    m_begun = draft;
    m_begun.text.clear();
    m_begun.files.clear();
    m_begun.lost.clear();
    const QString keys = m_sendKey == SendKey::Enter
        ? tr("Enter changes it, Esc leaves it as it is.")
        : tr("Ctrl+Enter changes it, Esc leaves it as it is.");
    if (draft.intent == Draft::Intent::Reply) {
        m_bar->tell(tr("Reply to %1").arg(draft.author), draft.line);
    } else if (draft.intent == Draft::Intent::Edit) {
        m_bar->tell(tr("Editing your message"), keys);
    }
    emit draftChanged();
}

Draft Composer::draft() const
{
    Draft draft = m_begun;
    draft.text = m_edit->toPlainText();
    draft.files = m_strip->files();
    draft.lost = m_lost;
    return draft;
}

void Composer::restore(const Draft &draft)
{
    giveUp();
    begin(draft);
    setText(draft.text);
    m_strip->clear();
    m_strip->restore(draft.files);
    tellLost(draft.lost);
}

void Composer::giveUpEdit(protocol::Seq message)
{
    if (m_begun.intent == Draft::Intent::Edit && m_begun.message == message)
        giveUp();
}

//! An answer that is given up keeps its text, as a new message.
void Composer::giveUp()
{
    m_bar->hide();
    const Draft begun = std::exchange(m_begun, {});
    if (begun.intent == Draft::Intent::Edit)
        setText(begun.aside);
    if (begun.intent != Draft::Intent::New)
        emit draftChanged();
}

void Composer::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::beginAgain(const QString &text)
{
    giveUp();
    setText(text);
    m_edit->setFocus();
}

void Composer::setPeople(std::function<QStringList()> people)
{
    m_completion->setPeople(std::move(people));
}

void Composer::setRecentEmoji(RecentEmoji *recent)
{
    m_recent = recent;
    m_completion->setRecentEmoji(recent);
}

void Composer::setSendKey(SendKey key)
{
    m_sendKey = key;
    m_edit->setSendKey(key);
    m_send->setToolTip(key == SendKey::Enter ? tr("Send (Enter). Shift+Enter begins a new line.")
                                             : tr("Send (Ctrl+Enter). Enter begins a new line."));
}

void Composer::pickEmoji()
{
    m_edit->setFocus(); // it comes back here, wherever it was
    m_picker->open(m_recent);
}

void Composer::insert(const QString &text)
{
    m_edit->insertPlainText(text);
    m_edit->setFocus();
}

void Composer::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(m_edit->hasFocus() ? theme.accent : theme.line, m_edit->hasFocus() ? 1.6 : 1));
    painter.setBrush(blend(theme.base, theme.text, theme.isDark ? 0.04 : 0));
    painter.drawRoundedRect(QRectF(m_frame->geometry()).adjusted(1, 1, -1, -1), Radius, Radius);
}

} // namespace charla::ui
