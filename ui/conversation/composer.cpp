// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/composer.h>

#include <client/composing.h>
#include <ui/conversation/composeredit.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/theme.h>
#include <ui/look/tonelabel.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr double Radius = 9;

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent), m_edit(new ComposerEdit(this)), m_send(new QToolButton(this)),
      m_trouble(new ToneLabel(ToneLabel::Tone::Trouble, {}, this)), m_frame(new QWidget(this))
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
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 2, Margin, Margin);
    column->setSpacing(4);
    column->addWidget(m_frame);
    column->addWidget(m_trouble);
    setFocusProxy(m_edit);

    connect(m_edit, &ComposerEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_edit, &ComposerEdit::entered, this, &Composer::send);
    connect(m_edit, &ComposerEdit::recallWanted, this, &Composer::recall);
    connect(m_edit, &ComposerEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_send, &QToolButton::clicked, this, &Composer::send);
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
    m_last = text;
    m_edit->clear();
    m_edit->setFocus();
    emit sendRequested(text);
}

void Composer::recall()
{
    m_edit->setPlainText(m_last);
    m_edit->moveCursor(QTextCursor::End);
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
