/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * A case as its log has made it, and the events that tell of it. Data with what follows from them;
 * nothing here decides whether something may be done.
 */
package io.yuqing.domain.cases.record;
