/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.log.EntryType;

/**
 * The last step that changed where something stands: who acts on an older page is told of it.
 *
 * @param seq of the event
 * @param unit whose act it was; empty for the machine
 */
public record Move(long seq, EntryType type, String unit, long at) {}
