// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QWidget>

class QLineEdit;

namespace charla::ui {

class ToneLabel;

//! \brief Above a conversation: what a room is about, and the way to search it.
//!
//! The topic is changed by a double-click, or editTopic().
class ConversationHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ConversationHeader(const protocol::Conversation &conversation,
                                QWidget *parent = nullptr);

    void setTopic(const QString &topic);
    //! Without effect for a private talk.
    void editTopic();

signals:
    void topicRequested(const QString &topic);
    void searchWanted();
    //! The keyboard is no longer needed here.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showTopic();
    void endEditing();
    void onEntered();

    bool m_isRoom;
    QString m_words; //!< in place of a topic
    QString m_topic;
    ToneLabel *m_label;
    QLineEdit *m_edit;
};

} // namespace charla::ui
