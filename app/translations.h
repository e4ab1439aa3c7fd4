// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>

namespace charla::ui {
class Wishes;
}

namespace charla::app {

//! \brief The language of the application, as the person wishes it: Charla's own words, those of Qt's
//! dialogues, and how times and numbers are written.
//!
//! What is on the screen already stays as it is: whoever puts that right listens to
//! Wishes::languageChosen() as well, after this was made.
class Translations : public QObject
{
    Q_OBJECT

public:
    //! \a wishes is not owned and must outlive this.
    explicit Translations(const ui::Wishes &wishes);
    //! Times and numbers are the desktop's again.
    ~Translations() override;

private:
    void choose(const QString &code);
    static void install(QTranslator &translator, const QString &name, const QString &folder);

    QTranslator m_qt;
    QTranslator m_charla;
};

} // namespace charla::app
