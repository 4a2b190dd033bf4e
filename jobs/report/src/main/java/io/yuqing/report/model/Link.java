/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/**
 * Words with an address behind them.
 *
 * @param url as it was stored; http or https
 */
public record Link(String shown, String url) implements Run {}
