// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationheader.h>

#include <client/naming.h>
#include <protocol/limits.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/theme.h>
#include <ui/look/tonelabel.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

ConversationHeader::ConversationHeader(const protocol::Conversation &conversation, QWidget *parent)
    : QWidget(parent), m_isRoom(std::holds_alternative<protocol::RoomName>(conversation)),
      m_words(m_isRoom ? tr("No topic yet. Double-click to say what this room is about.")
                       : tr("Private talk with %1").arg(client::nameOf(conversation))),
      m_label(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "topicLabel"_L1, {})),
      m_edit(named(new QLineEdit(this), "topicEdit"_L1, tr("Topic of the room")))
{
    m_label->setWordWrap(false);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->installEventFilter(this);
    m_edit->setPlaceholderText(tr("What this room is about"));
    m_edit->setMaxLength(int(protocol::limits::MaxTopicCodePoints));
    m_edit->installEventFilter(this);
    m_edit->hide();
    auto *search = named(new QToolButton(this), "searchHereButton"_L1, tr("Search here"));
    search->setIcon(signIcon(Sign::Search));
    search->setToolTip(tr("Search in this conversation (Ctrl+F)"));
    search->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 5);
    row->addWidget(m_label, 1);
    row->addWidget(m_edit, 1);
    row->addWidget(search);
    connect(search, &QToolButton::clicked, this, &ConversationHeader::searchWanted);
    connect(m_edit, &QLineEdit::returnPressed, this, &ConversationHeader::onEntered);
    showTopic();
}

void ConversationHeader::setTopic(const QString &topic)
{
    m_topic = topic;
    showTopic();
}

void ConversationHeader::editTopic()
{
    if (!m_isRoom)
        return;
    m_edit->setText(m_topic);
    m_edit->selectAll();
    m_label->hide();
    m_edit->show();
    m_edit->setFocus();
}

void ConversationHeader::onEntered()
{
    const QString topic = m_edit->text().simplified();
    endEditing();
    emit dismissed();
    if (topic != m_topic)
        emit topicRequested(topic);
}

void ConversationHeader::endEditing()
{
    m_edit->hide();
    m_label->show();
}

void ConversationHeader::showTopic()
{
    const QString words = m_topic.isEmpty() ? m_words : m_topic;
    m_label->setText(
        m_label->fontMetrics().elidedText(words, Qt::ElideRight, qMax(1, m_label->width())));
    m_label->setAccessibleName(words);
    m_label->setToolTip(m_isRoom ? u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped()) : QString());
}

bool ConversationHeader::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEdit = watched == m_edit;
    if (!isEdit && event->type() == QEvent::MouseButtonDblClick)
        editTopic();
    if (!isEdit && event->type() == QEvent::Resize)
        showTopic();
    if (isEdit && event->type() == QEvent::FocusOut)
        endEditing();
    if (isEdit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endEditing();
        emit dismissed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ConversationHeader::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme(palette()).line);
}

} // namespace charla::ui
