/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.Entry;

/**
 * Something that is done at a time, in ms.
 *
 * @param text null if it is done without words
 */
record OfficeStep(long at, Entry entry, CaseText text) {}
