/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * One polite GET: to public addresses only, as robots.txt allows, of bounded size and time, and not
 * again what has not changed. Knows nothing of what is in the answer.
 */
package io.yuqing.intake.fetch;
