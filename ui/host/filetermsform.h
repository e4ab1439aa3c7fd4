// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/hosting.h>

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;

namespace charla::ui {

class SizeField;
class ToneLabel;

//! \brief Which files people may send to the server that this window hosts, and how much they take now.
class FileTermsForm : public QWidget
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit FileTermsForm(Hosting &hosting, QWidget *parent = nullptr);

    Hosting::Files typed() const;

signals:
    void changed();

private:
    QWidget *makeLimits();
    void fill(const Hosting::Files &files);
    void showUse();

    Hosting &m_hosting;
    QCheckBox *m_areTaken;
    QWidget *m_limits = nullptr;
    SizeField *m_largest = nullptr;
    SizeField *m_together = nullptr;
    QComboBox *m_types = nullptr;
    ToneLabel *m_use;
    QTimer m_gathering; // many may come at once
};

} // namespace charla::ui
