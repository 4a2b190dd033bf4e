/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * When which feed is asked, and what is remembered of it. How one is asked and read is known in the
 * intake, so that a command can try it.
 */
package io.yuqing.gateway.feed;
