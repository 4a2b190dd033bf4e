/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The templates of a paper, as jte compiles them from {@code src/main/jte}. Nothing else enters.
 */
package io.yuqing.report.html.page;
