/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/** Why a record is refused, in one sentence that quotes nothing from it. */
record Flaw(RejectReason reason, String detail) {}
