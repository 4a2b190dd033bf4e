/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

/**
 * One value that a field may have.
 *
 * @param code as the entry holds it
 * @param word as people call it
 */
public record Choice(String code, String word) {}
