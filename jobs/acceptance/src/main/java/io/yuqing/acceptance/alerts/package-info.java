/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * The command {@code bench alerts}: runs generated streams through the whole pipeline and compares
 * what fired with what happened. Nothing here knows how a rule is judged.
 */
package io.yuqing.acceptance.alerts;
