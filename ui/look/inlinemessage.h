// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

namespace charla::ui {

//! \brief Words in place: a tinted box with a sign and a sentence or two. Hidden when it has nothing to say.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Notice, Trouble };

    explicit InlineMessage(QWidget *parent = nullptr);

    //! Shows \a words as plain text; they are the accessible name, too. Empty words hide the box.
    void tell(Tone tone, const QString &words);
    void clear();
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
    Tone m_tone = Tone::Notice;
};

} // namespace charla::ui
