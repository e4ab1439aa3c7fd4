// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/filetermsform.h>

#include <ui/files/filewords.h>
#include <ui/host/sizefield.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <chrono>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds GatheringTime{200};

// What is offered again once none were taken.
constexpr qint64 UsualLargest = 100LL * 1024 * 1024;
constexpr qint64 UsualTogether = 10LL * 1024 * 1024 * 1024;

bool areTaken(const Hosting::Files &files)
{
    return files.largest > 0 && files.together > 0;
}

} // namespace

FileTermsForm::FileTermsForm(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting),
      m_areTaken(named(new QCheckBox(tr("People may send &files"), this), "filesChoice"_L1,
                       tr("People may send files"))),
      m_use(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "fileUse"_L1, {}))
{
    makeMarkSeen(m_areTaken);
    m_limits = makeLimits();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_areTaken, 0, Qt::AlignLeft);
    column->addWidget(m_limits);
    column->addWidget(m_use);

    fill(hosting.terms().files);
    connect(m_areTaken, &QCheckBox::toggled, m_limits, &QWidget::setVisible);
    connect(m_areTaken, &QCheckBox::toggled, this, &FileTermsForm::changed);
    connect(m_largest, &SizeField::changed, this, &FileTermsForm::changed);
    connect(m_together, &SizeField::changed, this, &FileTermsForm::changed);
    connect(m_types, &QComboBox::currentIndexChanged, this, &FileTermsForm::changed);

    m_gathering.setSingleShot(true);
    m_gathering.setInterval(GatheringTime);
    connect(&m_gathering, &QTimer::timeout, this, &FileTermsForm::showUse);
    connect(&hosting, &Hosting::fileBytesChanged, this, [this] {
        if (!m_gathering.isActive())
            m_gathering.start();
    });
    connect(&hosting, &Hosting::started, this, &FileTermsForm::showUse);
    connect(&hosting, &Hosting::stopped, this, &FileTermsForm::showUse);
    showUse();
}

QWidget *FileTermsForm::makeLimits()
{
    auto *limits = new QWidget(this);
    m_largest = new SizeField("largestFileEdit"_L1, tr("Largest size of one file"), limits);
    m_together = new SizeField("allFilesEdit"_L1, tr("Largest size of all files together"), limits);
    m_types = named(new QComboBox(limits), "fileTypesChoice"_L1, tr("Kinds of files"));
    m_types->addItem(tr("of any kind"), QStringList());
    m_types->addItem(tr("pictures"), QStringList{u"image/*"_s});
    m_types->addItem(tr("pictures, films and sounds"),
                     QStringList{u"image/*"_s, u"video/*"_s, u"audio/*"_s});
    makeRoomy(m_types);
    auto *form = new QFormLayout(limits);
    form->setContentsMargins(22, 0, 0, 0); // belongs to the choice above
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Each up to"), m_largest);
    form->addRow(tr("Together up to"), m_together);
    form->addRow(tr("Files are"), m_types);
    return limits;
}

void FileTermsForm::fill(const Hosting::Files &files)
{
    m_areTaken->setChecked(areTaken(files));
    m_limits->setVisible(areTaken(files));
    m_largest->setBytes(files.largest > 0 ? files.largest : UsualLargest);
    m_together->setBytes(files.together > 0 ? files.together : UsualTogether);
    int choice = m_types->findData(files.types);
    if (choice < 0) { // as somebody wrote it in the settings
        m_types->addItem(files.types.join(u", "_s), files.types);
        choice = m_types->count() - 1;
    }
    m_types->setCurrentIndex(choice);
}

Hosting::Files FileTermsForm::typed() const
{
    const Hosting::Files set = m_hosting.terms().files;
    if (m_areTaken->isChecked())
        return {.largest = m_largest->bytes(),
                .together = m_together->bytes(),
                .types = m_types->currentData().toStringList()};
    Hosting::Files none = set; // of what is not shown, nothing is decided
    if (areTaken(set))
        none.largest = 0;
    return none;
}

void FileTermsForm::showUse()
{
    const qint64 bytes = m_hosting.fileBytes();
    m_use->tell(!m_hosting.isRunning() ? QString()
                    : bytes == 0       ? tr("No files are kept so far.")
                                 : tr("Files take %1 on this computer now.").arg(sizeWords(bytes)));
}

} // namespace charla::ui
