/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

/**
 * Where an answer was published.
 *
 * @param platform that of the items, so that an answer can be held against where the claim stood
 * @param url empty if it has none, as a press conference
 * @param at when, in ms
 */
public record Outlet(String name, String platform, String url, long at) {}
