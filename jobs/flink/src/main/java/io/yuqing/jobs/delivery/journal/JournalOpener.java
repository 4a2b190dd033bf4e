/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import java.io.Serializable;

/** Opens the journal where it is used. Serializable, because it travels to the TaskManagers. */
public interface JournalOpener extends Serializable {
    /** Without I/O. */
    Journal journal();
}
