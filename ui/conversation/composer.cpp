// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/composer.h>

#include <client/composing.h>
#include <ui/completion/completion.h>
#include <ui/conversation/composeredit.h>
#include <ui/conversation/intentbar.h>
#include <ui/emoji/emojipicker.h>
#include <ui/look/icons.h>
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
      m_edit(new ComposerEdit(this)), m_send(new QToolButton(this)),
      m_trouble(new ToneLabel(ToneLabel::Tone::Trouble, {}, this)), m_frame(new QWidget(this)),
      m_completion(new Completion(m_edit, parent ? parent : this, m_frame)),
      m_picker(new EmojiPicker(parent ? parent : this, m_frame))
{
    named(m_edit, "composerEdit"_L1, tr("Message"));
    named(m_send, "sendButton"_L1, tr("Send"));
    named(m_trouble, "composerTrouble"_L1, {})->hide();
    m_send->setIcon(signIcon(Sign::Send));
    m_send->setIconSize({20, 20});
    m_send->setAutoRaise(true);
    m_send->setToolTip(tr("Send (Enter). Shift+Enter begins a new line."));
    m_send->setEnabled(false);

    auto *row = new QHBoxLayout(m_frame);
    row->setContentsMargins(8, 5, 5, 5);
    row->addWidget(m_edit, 1, Qt::AlignVCenter);
    QToolButton *emoji = makeEmojiButton();
    row->addWidget(emoji, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 2, Margin, Margin);
    column->setSpacing(4);
    column->addWidget(m_bar);
    column->addWidget(m_frame);
    column->addWidget(m_trouble);
    setFocusProxy(m_edit);
    setTabOrder(m_edit, emoji);
    setTabOrder(emoji, m_send);

    connect(m_edit, &ComposerEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_edit, &ComposerEdit::entered, this, &Composer::send);
    connect(m_edit, &ComposerEdit::recallWanted, this, &Composer::editLastWanted);
    connect(m_edit, &ComposerEdit::escaped, this, &Composer::giveUp);
    connect(m_bar, &IntentBar::dismissed, this, &Composer::giveUp);
    connect(m_edit, &ComposerEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_send, &QToolButton::clicked, this, &Composer::send);
    connect(m_picker, &EmojiPicker::chosen, this, &Composer::insert);
}

QToolButton *Composer::makeEmojiButton()
{
    auto *button = named(new QToolButton(this), "emojiButton"_L1, tr("Insert an emoji"));
    button->setIcon(signIcon(Sign::Smile));
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    button->setToolTip(tr("Insert an emoji (Ctrl+E)"));
    connect(button, &QToolButton::clicked, this, &Composer::pickEmoji);
    return button;
}

void Composer::setPlaceholder(const QString &words)
{
    m_edit->setPlaceholderText(words);
    m_edit->setAccessibleName(words);
}

void Composer::onTextChanged()
{
    const QString text = m_edit->toPlainText();
    const auto trouble = client::textTrouble(text);
    const QString words = trouble ? texts::textTrouble(*trouble, text) : QString();
    m_trouble->tell(words);
    m_send->setEnabled(!trouble);
    if (!text.isEmpty())
        emit typed();
}

void Composer::send()
{
    const QString text = m_edit->toPlainText();
    if (client::textTrouble(text))
        return;
    const Intent intent = m_intent;
    const protocol::Seq message = m_message;
    const QString before = m_before;
    m_edit->setFocus();
    if (intent != Intent::Edit)
        m_edit->clear();
    giveUp();
    if (intent != Intent::Edit)
        emit sendRequested(text, message);
    else if (text != before)
        emit editRequested(message, text);
}

void Composer::beginReply(protocol::Seq message, const QString &author, const QString &line)
{
    giveUp();
    m_intent = Intent::Reply;
    m_message = message;
    m_bar->tell(tr("Reply to %1").arg(author), line);
    m_edit->setFocus();
}

void Composer::beginEdit(protocol::Seq message, const QString &text)
{
    giveUp();
    m_intent = Intent::Edit;
    m_message = message;
    m_draft = m_edit->toPlainText();
    m_before = text;
    m_bar->tell(tr("Editing your message"), tr("Enter changes it, Esc leaves it as it is."));
    setText(text);
    m_edit->setFocus();
}

//! An answer that is given up keeps its text, as a new message.
void Composer::giveUp()
{
    m_bar->hide();
    m_message = {};
    m_before.clear();
    if (std::exchange(m_intent, Intent::New) == Intent::Edit)
        setText(std::exchange(m_draft, {}));
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
