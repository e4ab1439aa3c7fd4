// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/discovery/discovery.h>

#include <QPointer>
#include <QWidget>

#include <optional>

class QListView;
class QToolButton;

namespace charla::ui {

class FoundModel;
class ToneLabel;

//! \brief The servers of the local network, live, to choose one from; and when there is none, where was
//! looked and what to do.
class FoundList : public QWidget
{
    Q_OBJECT

public:
    //! Shown without scrolling.
    static constexpr int MostRows = 4;

    //! \a discovery is not owned; when it goes, this stays as it is. A server with the certificate \a own is not shown: the
    //! person hosts it, and is there. Empty for none.
    FoundList(const client::Discovery &discovery, QString own, QWidget *parent = nullptr);

    //! None has been chosen, or it is another address that is wanted now.
    void clearChoice();

signals:
    void chosen(const charla::client::Neighbour &server);
    //! The one that is chosen is to be entered at once.
    void enterWanted();
    //! Its height may have changed.
    void resized();

private:
    QWidget *makeNothing();
    void showServers();
    void showNothing();
    void onCurrentChanged(const QModelIndex &index);

    QPointer<const client::Discovery> m_discovery;
    QString m_own;
    FoundModel *m_model;
    QListView *m_view;
    QWidget *m_nothing = nullptr; // is found
    ToneLabel *m_state = nullptr;
    QToolButton *m_why = nullptr;
    ToneLabel *m_advice = nullptr;
    bool m_hasWaited = false; // so long that what is there has answered
};

} // namespace charla::ui
