// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <ui/look/side.h>

#include <QTimer>

#include <optional>

class QComboBox;
class QLineEdit;

namespace charla::ui {

class SearchModel;

//! \brief Where a person looks for messages: what for, where, and what was found.
//!
//! Searches while they type. Shows no message itself.
class SearchPanel : public SideColumn
{
    Q_OBJECT

public:
    enum class Scope { Here, Everywhere };

    //! \a session is not owned and must outlive this.
    explicit SearchPanel(client::Session &session, QWidget *parent = nullptr);

    //! Shows it, with the keyboard in the field.
    void open(Scope scope);
    //! Which conversation is meant by "here".
    void setConversation(const std::optional<protocol::Conversation> &conversation);
    //! Whether the refusal is that of a search of this panel, where it is told then.
    bool take(const protocol::Refusal &refusal);

signals:
    void goToWanted(const charla::protocol::Conversation &conversation,
                    charla::protocol::Seq message);
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    bool onKey(const QObject *watched, int key);
    void onTyped();
    void search();
    void onEntered();
    void goTo(const QModelIndex &index);
    void dismiss();
    void updateScope();
    void showState();
    QString stateWords() const;
    bool isHere() const;

    SearchModel *m_found;
    QLineEdit *m_edit;
    QComboBox *m_scope;
    ToneLabel *m_state;
    SideList *m_list;
    QTimer m_pause;
    QString m_trouble;
    std::optional<protocol::Conversation> m_conversation;
};

} // namespace charla::ui
