/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Distinct originals on their way to the second reading, and what it says of each. Texts only as
 * the tables of items hold them: pseudonymised and masked before.
 */
package io.yuqing.wire.judgement;
