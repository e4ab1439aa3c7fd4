// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/aboutbox.h>

#include <ui/look/icons.h>
#include <ui/look/naming.h>

#include <QCoreApplication>
#include <QMessageBox>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::aboutBox)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *about = named(new QMessageBox(window), "aboutBox"_L1, Texts::tr("About Charla"));
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(Texts::tr("About Charla"));
    about->setIconPixmap(charlaIcon().pixmap(QSize(64, 64), window->devicePixelRatioF()));
    about->setText(u"<b>Charla %1</b>"_s.arg(QCoreApplication::applicationVersion()));
    about->setInformativeText(
        Texts::tr("Chat for the people on your network. Free software under the GNU General "
                  "Public License, version 3 or later."));
    about->open();
}

} // namespace charla::ui
