/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

/**
 * A way to a form.
 *
 * @param first whether it is what usually comes next
 */
public record Button(String word, String page, boolean first) {}
