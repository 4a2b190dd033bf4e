/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

/**
 * One of those that a filter can be set to.
 *
 * @param code as it is stored
 * @param word as people say
 */
public record Choice(String code, String word) {}
