/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Signed links by which a unit without accounts comes to its cases. Pure: keys are bytes, the time
 * is told. A link says to which unit it was sent, never who opened it.
 */
package io.yuqing.domain.cases.link;
