/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

/** The journal of the tests answers as the real one does. */
class MemoryJournalTest extends JournalContract {
    private final MemoryJournal journal = new MemoryJournal();

    @Override
    Journal open() {
        return journal;
    }
}
