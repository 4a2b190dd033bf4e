/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Reports as JSON and back. Texts of quotes stay out; an id and a digest stand for them. */
package io.yuqing.report.json;
