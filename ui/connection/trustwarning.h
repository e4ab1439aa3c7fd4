// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/breach.h>

#include <QFrame>
#include <QUrl>

class QLabel;
class QPushButton;

namespace charla::ui {

//! \brief Warns of a server that is not the one it was: both fingerprints, what that means, and what to do.
//!
//! Hidden until warn(). Decides nothing: the person does, and whoever shows it acts.
class TrustWarning : public QFrame
{
    Q_OBJECT

public:
    explicit TrustWarning(QWidget *parent = nullptr);

    void warn(const QUrl &server, const client::Breach &breach);

signals:
    //! The person trusts what the server shows now.
    void trusted();
    //! They do not.
    void declined();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeFingerprint(QLabel *&title, QLabel *&groups, QLatin1StringView objectName);
    QWidget *makeButtons();

    QLabel *m_what;
    QLabel *m_meaning;
    QLabel *m_expectedTitle = nullptr;
    QLabel *m_expected = nullptr;
    QLabel *m_shownTitle = nullptr;
    QLabel *m_shown = nullptr;
    QLabel *m_advice;
    QPushButton *m_trust = nullptr;
};

} // namespace charla::ui
