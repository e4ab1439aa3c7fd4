// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace charla::ui {

class ComposerEdit;
class ToneLabel;

//! \brief Where a person writes: grows with the text, sends it, and says in place why a text can't be sent.
//!
//! A text that can't be sent stays. Recalls the last text that was sent from here.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    void setPlaceholder(const QString &words);

signals:
    //! \a text can be sent.
    void sendRequested(const QString &text);
    //! There is something in it, and it has changed.
    void typed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void onTextChanged();
    void send();
    void recall();

    ComposerEdit *m_edit;
    QToolButton *m_send;
    ToneLabel *m_trouble;
    QWidget *m_frame;
    QString m_last;
};

} // namespace charla::ui
