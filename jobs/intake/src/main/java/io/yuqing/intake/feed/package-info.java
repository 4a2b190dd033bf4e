/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Feeds as a county lists them: the file, how far each was read, and the items of its entries. What
 * fetches is beside it, and who asks when is known by whoever uses this.
 */
package io.yuqing.intake.feed;
