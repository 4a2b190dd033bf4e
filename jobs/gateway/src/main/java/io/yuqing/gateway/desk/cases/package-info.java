/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The pages of cases: the list, each case, and a form for every command. Reads cases where {@code
 * source} has them, shows them as {@code view} says and takes what {@code form} makes of a form;
 * what may be done is decided by the guards of the log, never here.
 */
package io.yuqing.gateway.desk.cases;
