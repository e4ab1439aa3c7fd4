// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace charla::ui {

//! \brief A label of plain, wrapped text in a colour that tells its weight, also after the desktop's colours change.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Tone {
        Dim, //!< an explanation
        Trouble, //!< what is wrong with the field above
    };

    ToneLabel(Tone tone, const QString &words, QWidget *parent);

    //! Shows \a words, or nothing at all when they are empty.
    void tell(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();

    Tone m_tone;
};

} // namespace charla::ui
