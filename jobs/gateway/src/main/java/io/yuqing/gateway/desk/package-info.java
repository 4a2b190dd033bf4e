/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The desk (值班台): pages on which people see what needs them, what is hot, what is new, and whether
 * they can trust it. Here it is wired only.
 */
package io.yuqing.gateway.desk;
