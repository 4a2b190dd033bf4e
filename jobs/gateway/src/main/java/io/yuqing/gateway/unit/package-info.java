/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Pages for units, which come by a signed link from a chat or a mail: what a case is about, by when
 * they are to do what, and the forms for it. No script, no account; looking at a page changes
 * nothing.
 */
package io.yuqing.gateway.unit;
